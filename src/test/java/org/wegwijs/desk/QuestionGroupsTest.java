package org.wegwijs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wegwijs.conversation.UnansweredQuestion;
import org.wegwijs.staff.RunningDesk;

@RunningDesk
@DisplayName("Questions")
class QuestionGroupsTest {

    @Autowired
    QuestionGroups groups;

    @Test
    @DisplayName("stand together across case, marks, slips and scripts, and apart where they ask something else")
    void standTogether() {
        assertThat(groups.of(asked(
                        "where can I swim",
                        "huisarts",
                        "Where can i swim??",
                        "هاوسارتس",
                        "where can I swimm",
                        "where can I park")))
                .extracting(QuestionGroup::texts)
                .containsExactly(
                        List.of("where can I swim", "Where can i swim??", "where can I swimm"),
                        List.of("huisarts", "هاوسارتس"),
                        List.of("where can I park"));
    }

    @Test
    @DisplayName("are counted from five on, and those asked most come first")
    void areCounted() {
        List<QuestionGroup> found = groups.of(asked("a swim", "bus", "bus", "bus", "bus", "bus"));
        assertThat(found).extracting(group -> group.first().text()).containsExactly("bus", "a swim");
        assertThat(found).extracting(QuestionGroup::isFew).containsExactly(false, true);
    }

    private static List<UnansweredQuestion> asked(String... texts) {
        List<UnansweredQuestion> asked = new ArrayList<>();
        for (String text : texts) {
            asked.add(
                    new UnansweredQuestion(asked.size() + 1, "en", null, null, text, LocalDate.of(2026, 11, 22), null));
        }
        return asked;
    }
}
