package org.wegwijs.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this room opens at all. Says once what is wrong with settings that are there and cannot be used. */
final class UsableSettings implements ConfigurationCondition {

    private static final Logger log = LoggerFactory.getLogger(UsableSettings.class);

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        if (!TelegramSettings.given(context.getEnvironment())) {
            return false;
        }
        var fault = TelegramSettings.fault(context.getEnvironment());
        fault.ifPresent(log::error);
        if (fault.isEmpty()) {
            TelegramSettings.check(context.getEnvironment());
        }
        return fault.isEmpty();
    }
}
