package org.wegwijs.staff;

import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** How the organisation works, for tests of any room. */
public final class SettingsFixture {

    private final DeskSettings settings;

    public SettingsFixture(BeanFactory beans) {
        this.settings = beans.getBean(DeskSettings.class);
    }

    public void teamOfOne(boolean on) {
        settings.setTeamOfOne(on);
    }

    public void approvedOnly(TextKind... kinds) {
        settings.setApprovedOnly(Set.of(kinds));
    }
}
