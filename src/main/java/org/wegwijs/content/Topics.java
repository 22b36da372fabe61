package org.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wegwijs.files.Fault;
import org.wegwijs.files.FaultyFiles;
import org.wegwijs.files.SourceFiles;
import org.wegwijs.files.YamlNode;

/** What people ask about, in groups, as {@code dialogs/topics.yml} lists it. */
@Component
public final class Topics {

    public static final String FILE = "dialogs/topics.yml";

    /** The group of topics that mean danger to a person. */
    public static final String CRISIS = "crisis";

    /** The group of topics about the talk itself; no article stands behind them. */
    public static final String CHAT = "chat";

    private final List<Group> groups;
    private final Set<String> ids;

    /** Topics that belong together on a menu, in their order. */
    public record Group(String id, List<String> topics) {
        public Group {
            topics = List.copyOf(topics);
        }
    }

    @Autowired
    Topics(SourceFiles files) {
        List<Fault> faults = new ArrayList<>();
        groups = read(files, faults);
        FaultyFiles.refuse(faults);
        ids = idsOf(groups);
    }

    private Topics(List<Group> groups) {
        this.groups = groups;
        this.ids = idsOf(groups);
    }

    /** Whatever topics can be read, and every fault of the file. */
    public static Topics lenient(SourceFiles files, Collection<Fault> faults) {
        return new Topics(read(files, faults));
    }

    public List<Group> groups() {
        return groups;
    }

    public boolean exists(String topic) {
        return ids.contains(topic);
    }

    /** The topics of one group; empty where there is no such group. */
    public List<String> of(String group) {
        return groups.stream()
                .filter(g -> g.id().equals(group))
                .flatMap(g -> g.topics().stream())
                .toList();
    }

    private static Set<String> idsOf(List<Group> groups) {
        Set<String> ids = new HashSet<>();
        groups.forEach(group -> ids.addAll(group.topics()));
        return Set.copyOf(ids);
    }

    private static List<Group> read(SourceFiles files, Collection<Fault> faults) {
        List<Group> groups = new ArrayList<>();
        Map<String, Set<String>> seen = Map.of("group", new HashSet<>(), "topic", new HashSet<>());
        for (YamlNode node : YamlNode.list(files, FILE, "groups", faults)) {
            groups.add(group(node, seen, faults));
        }
        return List.copyOf(groups);
    }

    private static Group group(YamlNode node, Map<String, Set<String>> seen, Collection<Fault> faults) {
        String id = node.required("id", "group", faults);
        String where = "group '" + id + "'";
        node.refuseOthers(Set.of("id", "topics"), where, faults);
        List<String> topics = node.texts("topics");
        if (topics.isEmpty()) {
            faults.add(node.fault(where, "'topics' lists nothing"));
        }
        refuseTwin("group", id, seen, node, where, faults);
        for (String topic : topics) {
            if (!topic.matches("[a-z0-9-]+(\\.[a-z0-9-]+)?")) {
                faults.add(node.fault(where, "'" + topic + "' is no topic id: lower case words like 'health.doctor'"));
            }
            refuseTwin("topic", topic, seen, node, where, faults);
        }
        return new Group(id, topics);
    }

    private static void refuseTwin(
            String kind,
            String id,
            Map<String, Set<String>> seen,
            YamlNode node,
            String where,
            Collection<Fault> faults) {
        Set<String> others = seen.get(kind);
        if (others != null && !others.add(id)) {
            faults.add(node.fault(where, kind + " '" + id + "' stands twice"));
        }
    }
}
