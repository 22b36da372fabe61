package org.wegwijs.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wegwijs.content.Places;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.language.Countries;
import org.wegwijs.language.Languages;
import org.wegwijs.language.Messages;

/** Reads the dialogs at the start, and lets no program start with a faulty one. */
@Configuration
class DialogConfiguration {

    @Bean
    Dialogs dialogs(DialogFiles files, Messages messages, Languages languages, Countries countries, Places places) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Dialog> dialogs = files.read(faults);
        FaultyFiles.refuse(faults);
        return new Dialogs(
                dialogs,
                new Wording(messages, languages, countries, places),
                new Answers(messages, languages, countries, places));
    }
}
