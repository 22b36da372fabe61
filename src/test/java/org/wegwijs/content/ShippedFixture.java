package org.wegwijs.content;

import org.springframework.beans.factory.BeanFactory;
import org.wegwijs.files.SourceFiles;

/** The content of another version of the program, for tests of any package of this room. */
public final class ShippedFixture {

    private ShippedFixture() {}

    public static ShippedContent of(SourceFiles files, BeanFactory beans) {
        return new ShippedContent(files, beans.getBean(Topics.class), beans.getBean(Places.class));
    }
}
