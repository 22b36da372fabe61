package org.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
                    Huisarts!!, huisarts
                    " I   can't / won’t ", i cant wont
                    п’ять, пять
                    Crème brûlée, creme brulee
                    Łódź Straße Ørsted, lodz strasse orsted
                    İSTANBUL ısı, istanbul isi
                    Київ, київ
                    йод, йод
                    "٠١٢٣ ۴۵۶ १२", 0123 456 12
                    ＡＢＣ１２, abc12
                    heeeelp, help
                    heellp, heellp
                    1000000, 1000000
                    أهلاً, اهلا
                    إلى, الي
                    آسف, اسف
                    مُسْتَشْفَى, مستشفي
                    مدرســـة, مدرسه
                    مسؤول, مسوول
                    رئيس, رييس
                    "کمک می‌خواهم", كمك ميخواهم
                    ٱلعربية, العربيه
                    سلاااام, سلام
                    हिन्दी, हिन्दी
                    ትግርኛ, ትግርኛ
                    "a😀b", a b
                    "😀 ?!", ""
                    """)
    void whatPeopleTypeBecomesEqual(String typed, String normal) {
        assertThat(NormalText.of(typed)).isEqualTo(normal);
    }

    @Test
    void marksThatCannotBeSeenFallAway() {
        assertThat(NormalText.of("\u2068a\u200Db\u200Bc\u2069 \u200Fd\u00AD")).isEqualTo("abc d");
    }

    @RepeatedTest(20)
    void normalTextStaysAsItIs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(30, 0x20, 0x3000).filter(Character::isDefined).forEach(text::appendCodePoint);
            String normal = NormalText.of(text.toString());

            assertThat(NormalText.of(normal)).isEqualTo(normal);
        }
    }
}
