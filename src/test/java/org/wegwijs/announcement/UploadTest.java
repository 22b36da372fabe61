package org.wegwijs.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file that goes with an announcement")
class UploadTest {

    @ParameterizedTest
    @CsvSource({"png,image/png,map.png", "jpg,image/jpeg,map.jpg"})
    @DisplayName("is what its bytes say, whatever its name says")
    void isWhatItsBytesSay(String format, String type, String name) {
        Upload upload = usable("../x/map.exe", DraftFixture.picture(format, 60, 40));
        assertThat(upload.type()).isEqualTo(type);
        assertThat(upload.attachment().name()).isEqualTo(name);
        assertThat(upload.attachment().kind()).isEqualTo(Attachment.Kind.PHOTO);
    }

    @Test
    @DisplayName("may be a PDF, whose name stays readable in every script and cannot turn round")
    void mayBeAPdf() {
        Upload upload = usable("خطة\u202Efdp.exe", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.attachment().name()).isEqualTo("خطةfdp.pdf");
        assertThat(upload.attachment().kind()).isEqualTo(Attachment.Kind.PDF);
        assertThat(usable("\u0000", "%PDF-".getBytes(StandardCharsets.UTF_8))
                        .attachment()
                        .name())
                .isEqualTo("wegwijs.pdf");
    }

    @Test
    @DisplayName("is refused with the reason where Telegram would not take it")
    void isRefused() {
        assertThat(refusal("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-type");
        assertThat(refusal(new byte[0])).isEqualTo("file-type");
        assertThat(refusal(new byte[Upload.MOST_BYTES + 1])).isEqualTo("file-large");
        byte[] png = DraftFixture.picture("png", 60, 40);
        assertThat(refusal(Arrays.copyOf(png, 12))).isEqualTo("file-broken");
        assertThat(refusal(DraftFixture.picture("png", 210, 10))).isEqualTo("file-shape");
        assertThat(refusal(DraftFixture.picture("png", 9_000, 1_001))).isEqualTo("file-shape");
    }

    @Test
    @DisplayName("of a phone no longer says where it was taken, and is still the right side up")
    void saysNothingOfWhere() throws IOException {
        byte[] jpeg = DraftFixture.picture("jpg", 60, 40);
        byte[] noted = withExif(jpeg);
        assertThat(text(noted)).contains("51.5550");
        byte[] clean = JpegNotes.without(noted);
        assertThat(text(clean)).doesNotContain("51.5550").doesNotContain("a phone");
        assertThat(text(clean))
                .contains("Exif")
                .contains("\u0001\u0012\u0000\u0003\u0000\u0000\u0000\u0001\u0000\u0006");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(60);
        assertThat(text(JpegNotes.without(jpeg))).doesNotContain("Exif");
        assertThat(JpegNotes.without(clean)).isEqualTo(clean);
    }

    /** As a phone held upright writes it, in the other order of bytes, with a comment beside. */
    private static byte[] withExif(byte[] jpeg) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0II".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(new byte[] {42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0});
        exif.write("GPS 51.5550".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif.toByteArray());
        segment(out, 0xFE, "a phone".getBytes(StandardCharsets.ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Upload usable(String name, byte[] bytes) {
        return ((Upload.Looked.Usable) Upload.look(name, bytes)).upload();
    }

    private static String refusal(byte[] bytes) {
        return ((Upload.Looked.Refused) Upload.look("x", bytes)).problem().key();
    }
}
