package org.wegwijs.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One place of a pattern where an argument is used.
 *
 * @param format of a simple argument: {@code number}, {@code date}, {@code time}; empty of any other
 * @param selectors of a plural or select: {@code one}, {@code =0}, {@code female}
 */
record MessageArgument(String name, ArgType type, String format, Set<String> selectors) {

    /** Every use in the order of the pattern. */
    static List<MessageArgument> in(MessagePattern pattern) {
        List<MessageArgument> uses = new ArrayList<>();
        Deque<MessageArgument> open = new ArrayDeque<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                Part third = pattern.getPart(i + 2);
                String format = third.getType() == Part.Type.ARG_TYPE ? pattern.getSubstring(third) : "";
                MessageArgument use = new MessageArgument(name, part.getArgType(), format, new LinkedHashSet<>());
                uses.add(use);
                open.push(use);
            } else if (part.getType() == Part.Type.ARG_LIMIT) {
                open.pop();
            } else if (part.getType() == Part.Type.ARG_SELECTOR) {
                open.element().selectors().add(pattern.getSubstring(part));
            }
        }
        return uses;
    }

    boolean isNamedAs(MessageArgument other) {
        return name.equals(other.name);
    }

    boolean isPlural() {
        return type.hasPluralStyle();
    }

    boolean isOrdinal() {
        return type == ArgType.SELECTORDINAL;
    }

    boolean isSelect() {
        return type == ArgType.SELECT;
    }

    boolean isNumber() {
        return isPlural() || type == ArgType.CHOICE || format.equals("number");
    }

    boolean isDate() {
        return format.equals("date") || format.equals("time");
    }

    /** Finds what a message of ours does not use, because a translator cannot see what it stands for. */
    void refuse(Collection<String> faults) {
        if (!Character.isLetter(name.charAt(0))) {
            faults.add("argument '" + name + "' has a number instead of a name");
        }
        if (type == ArgType.CHOICE) {
            faults.add("argument '" + name + "' is a choice: use plural");
        }
    }
}
