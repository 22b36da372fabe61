package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;

/**
 * The activities of the AMIF resettlement call, and what serves them, as {@code dialogs/activities.yml} lists it: whoever
 * is paid from that fund reports by them.
 */
@Component
public final class Activities {

    public static final String FILE = "dialogs/activities.yml";

    private static final Set<String> FIELDS = Set.of("id", "audiences", "topics", "dialogs");

    private final List<Activity> all;

    /**
     * One activity.
     *
     * @param id {@code P} before departure, {@code A} after arrival, {@code H} in host communities, with a number
     * @param audiences who is meant; at least one
     * @param topics what it is about; at least one
     * @param dialogs ids of dialogs that serve it whatever they are about
     */
    public record Activity(String id, Set<Audience> audiences, Set<String> topics, List<String> dialogs) {
        public Activity {
            audiences = Set.copyOf(audiences);
            topics = Set.copyOf(topics);
            dialogs = List.copyOf(dialogs);
        }

        /** Whether an article or a service serves it; what is for no point of the way in particular is for after the arrival. */
        public boolean isServedBy(Listed item) {
            return item.topics().stream().anyMatch(topics::contains)
                    && item.audiences().stream().anyMatch(audiences::contains)
                    && (item.phases().isEmpty()
                            ? fits(Phase.SETTLING)
                            : item.phases().stream().anyMatch(this::fits));
        }

        private boolean fits(Phase phase) {
            return switch (id.charAt(0)) {
                case 'P' -> phase == Phase.PRE_DEPARTURE;
                case 'A' -> phase != Phase.PRE_DEPARTURE;
                default -> true;
            };
        }

        /** Whether a dialog of this id that helps with these topics serves it. */
        public boolean isServedBy(String dialog, Collection<String> about) {
            return dialogs.contains(dialog)
                    || audiences.contains(Audience.NEWCOMER) && about.stream().anyMatch(topics::contains);
        }
    }

    @Autowired
    Activities(SourceFiles files, Topics topics) {
        List<Fault> faults = new ArrayList<>();
        all = read(files, topics, faults);
        FaultyFiles.refuse(faults);
    }

    /** In their order. */
    public List<Activity> all() {
        return all;
    }

    static List<Activity> read(SourceFiles files, Topics topics, Collection<Fault> faults) {
        List<Activity> activities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode node : YamlNode.list(files, FILE, "activities", faults)) {
            Activity activity = activity(node, topics, faults);
            if (!seen.add(activity.id())) {
                faults.add(node.fault(activity.id(), "it stands twice"));
            }
            activities.add(activity);
        }
        return List.copyOf(activities);
    }

    private static Activity activity(YamlNode node, Topics topics, Collection<Fault> faults) {
        String id = node.required("id", "activity", faults);
        node.refuseOthers(FIELDS, id, faults);
        if (!id.isEmpty() && !id.matches(PracticeFacts.ACTIVITY)) {
            faults.add(node.fault(id, "no activity of the call: P1 to P8, A1 to A9 or H1 to H8"));
        }
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String name : node.texts("audiences")) {
            Audience.of(name)
                    .ifPresentOrElse(
                            audiences::add, () -> faults.add(node.fault(id, "unknown audience '" + name + "'")));
        }
        Set<String> about = new LinkedHashSet<>(node.texts("topics"));
        about.stream()
                .filter(topic -> !topics.exists(topic))
                .forEach(topic ->
                        faults.add(node.fault(id, "unknown topic '" + topic + "'; " + Topics.FILE + " lists all")));
        if (audiences.isEmpty() || about.isEmpty()) {
            faults.add(node.fault(id, "'audiences' and 'topics' each list at least one"));
        }
        return new Activity(id, audiences, about, node.texts("dialogs"));
    }
}
