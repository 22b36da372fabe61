package org.wegwijs.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/** A name for the present content of static files, so that a browser may keep them and still sees a new version at once. */
final class StaticVersion {

    private StaticVersion() {}

    static String of(String... files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try {
                sum.update(new ClassPathResource("static/webchat/" + file).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
