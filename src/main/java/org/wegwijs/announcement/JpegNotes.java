package org.wegwijs.announcement;

import java.io.ByteArrayOutputStream;

/** What cameras and programs note in a JPEG beside the picture: where it was taken, when, by whose device. None of it is sent. */
final class JpegNotes {

    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP1 = 0xE1;
    private static final int APP15 = 0xEF;

    /** Adobe's, which says how colours are kept. */
    private static final int APP14 = 0xEE;

    /** ICC profile: what the colours mean. */
    private static final int APP2 = 0xE2;

    private static final int ORIENTATION = 0x0112;

    private JpegNotes() {}

    /** The same picture; of its notes only which side is up stays. A file that is not built as one is returned as it is. */
    static byte[] without(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                out.write(jpeg, at, jpeg.length - at);
                return out.toByteArray();
            }
            int length = 2 + two(jpeg, at + 2, true);
            if (length < 4 || at + length > jpeg.length) {
                return jpeg;
            }
            if (marker == APP1) {
                byte[] side = sideUp(jpeg, at, length);
                out.write(side, 0, side.length);
            } else if (!isNote(marker)) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        return jpeg;
    }

    private static boolean isNote(int marker) {
        return marker == COMMENT || marker > APP1 && marker <= APP15 && marker != APP2 && marker != APP14;
    }

    /** Exif that says nothing else; empty where the picture is not turned. */
    private static byte[] sideUp(byte[] jpeg, int at, int length) {
        int orientation = orientation(jpeg, at, length);
        if (orientation < 2 || orientation > 8) {
            return new byte[0];
        }
        return new byte[] {
            (byte) 0xFF,
            (byte) APP1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static int orientation(byte[] jpeg, int at, int length) {
        int tiff = at + 10;
        int end = at + length;
        if (length < 20 || jpeg[at + 4] != 'E' || jpeg[at + 5] != 'x') {
            return 0;
        }
        boolean big = jpeg[tiff] == 'M';
        int directory = tiff + two(jpeg, tiff + (big ? 6 : 4), big);
        if (directory + 2 > end) {
            return 0;
        }
        int entries = two(jpeg, directory, big);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 0;
            }
            if (two(jpeg, entry, big) == ORIENTATION) {
                return two(jpeg, entry + 8, big);
            }
        }
        return 0;
    }

    private static int two(byte[] bytes, int at, boolean big) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return big ? first << 8 | second : second << 8 | first;
    }
}
