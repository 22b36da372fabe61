package org.wegwijs.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wegwijs.command.Command;

@SpringBootTest(classes = UnderstandingRooms.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:answers", "wegwijs.answers-per-minute=50"})
@DisplayName("The interface for other programs")
class AnswersApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private AskCommand command;

    @Test
    @DisplayName("answers a question with articles, their sources and the day they were checked")
    void answers() throws Exception {
        ask("doctor", "en")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.language").value("en"))
                .andExpect(jsonPath("$.crisis").isEmpty())
                .andExpect(jsonPath("$.topic").value("health.doctor"))
                .andExpect(jsonPath("$.abstained").value(false))
                .andExpect(jsonPath("$.answers[0].id").value("nl-doctor"))
                .andExpect(jsonPath("$.answers[0].language").value("en"))
                .andExpect(jsonPath("$.answers[0].source").value("https://gpinfo.nl/choosing-gp"))
                .andExpect(jsonPath("$.answers[0].checked").value("2026-11-21"));
    }

    @Test
    @DisplayName("takes a question as a form and as JSON")
    void takesFormsAndJson() throws Exception {
        web.perform(post("/api/answers").param("q", "huisarts").param("language", "nl"))
                .andExpect(status().isUnsupportedMediaType());
        web.perform(post("/api/answers")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("q", "huisarts")
                        .param("language", "nl-BE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.language").value("nl"));
        web.perform(post("/api/answers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"q\": \"my husband hits me\", \"language\": \"en\", \"region\": \"nl\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.crisis").value("crisis.violence"));
    }

    @Test
    @DisplayName("answers in English where the language is not offered, and in that of the text where none is named")
    void choosesTheLanguage() throws Exception {
        ask("doctor", "sw").andExpect(jsonPath("$.language").value("en"));
        ask("doctor", "no language at all").andExpect(jsonPath("$.language").value("en"));
        web.perform(get("/api/answers").param("q", "ik zoek een huis voor mijn gezin"))
                .andExpect(jsonPath("$.language").value("nl"));
    }

    @Test
    @DisplayName("answers with services too: under the articles by topic, first where one is named")
    void answersWithServices() throws Exception {
        ask("kindertelefoon", "nl")
                .andExpect(jsonPath("$.abstained").value(false))
                .andExpect(jsonPath("$.answers[0].id").value("nl-kindertelefoon"))
                .andExpect(jsonPath("$.answers[0].title").value("De Kindertelefoon"));
        ask("doctor", "en")
                .andExpect(jsonPath("$.answers[0].id").value("nl-doctor"))
                .andExpect(jsonPath("$.answers[?(@.id == 'nl-gza')]").exists());
    }

    @Test
    @DisplayName("refuses an empty or endless question, and what is no JSON, with a sentence")
    void refuses() throws Exception {
        for (String text : List.of("", "  ", "x".repeat(1001))) {
            ask(text, "en")
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.error").isNotEmpty());
        }
        web.perform(get("/api/answers")).andExpect(status().isBadRequest());
        web.perform(post("/api/answers").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.error").isNotEmpty());
        ask("x".repeat(1000), "en").andExpect(status().isOk());
    }

    @Test
    @DisplayName("sends who asks too much away for a while, and nobody else")
    void limitsThePace() throws Exception {
        for (int i = 0; i < 50; i++) {
            web.perform(from("192.0.2.7")).andExpect(status().isOk());
        }
        web.perform(from("192.0.2.7"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.error").isNotEmpty());
        web.perform(from("192.0.2.8")).andExpect(status().isOk());
    }

    @Test
    @DisplayName("says the same on the command line")
    void saysTheSameOnTheCommandLine() {
        Command.Result result = command.run(List.of("--language", "nl", "--region", "NL", "huisarts"));

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("\"id\" : \"nl-doctor\"").contains("\"language\" : \"nl\"");
        assertThat(command.run(List.of()).exit()).isEqualTo(2);
        assertThat(command.run(List.of("--colour", "red", "huisarts")).exit()).isEqualTo(2);
    }

    private ResultActions ask(String text, String language) throws Exception {
        return web.perform(get("/api/answers").param("q", text).param("language", language));
    }

    private static MockHttpServletRequestBuilder from(String address) {
        return get("/api/answers").param("q", "doctor").param("language", "en").with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }
}
