package org.wegwijs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wegwijs.delivery.DatabaseState;

/** What is done again and again fails again and again while the database is away; that is said once, elsewhere. */
@Configuration(proxyBeanMethods = false)
class Scheduling {

    private static final Logger log = LoggerFactory.getLogger(Scheduling.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer quietWithoutDatabase(DatabaseState database) {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            boolean ofDatabase = failure instanceof DataAccessException || failure instanceof TransactionException;
            if (!ofDatabase) {
                log.error("A scheduled task failed.", failure);
            } else if (database.isWorking()) {
                log.warn(
                        "A scheduled task could not be done: {}.",
                        failure.getClass().getSimpleName());
            } else {
                log.debug("A scheduled task has to wait for the database.", failure);
            }
        });
    }
}
