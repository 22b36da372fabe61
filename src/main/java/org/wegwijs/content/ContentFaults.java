package org.wegwijs.content;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wegwijs.command.Checked;
import org.wegwijs.files.Fault;
import org.wegwijs.files.SourceFiles;

/** Everything that is wrong with the topics, the activities, the places, the articles, the services and their translations. */
@Component
final class ContentFaults implements Checked {

    private final SourceFiles files;

    ContentFaults(SourceFiles files) {
        this.files = files;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        StarterFiles.Known known = StarterFiles.Known.lenient(files, faults);
        Activities.read(files, known.topics(), faults);
        StarterFiles.read(files, known, faults, faults);
        return faults.stream().sorted().toList();
    }
}
