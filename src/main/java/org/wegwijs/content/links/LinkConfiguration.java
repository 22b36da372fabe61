package org.wegwijs.content.links;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clients that look, and the beat at which they do: at most one address in five seconds. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    LinkProbe linkProbe() {
        return new LinkProbe(new PublicAddresses(), LinkProbe.PORTS);
    }

    @Bean
    MailDomains mailDomains() {
        return new MailDomains();
    }

    /** In a thread of its own: somebody who does not answer must not hold up what else is timed. */
    @Component
    @ConditionalOnWebApplication
    static class Beat {

        private static final Logger log = LoggerFactory.getLogger(Beat.class);

        private final LinkChecks checks;
        private final boolean on;
        private final AtomicBoolean busy = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "link-checks");
            made.setDaemon(true);
            return made;
        });

        Beat(LinkChecks checks, @Value("${wegwijs.link-checks:true}") boolean on) {
            this.checks = checks;
            this.on = on;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5S")
        void look() {
            if (on && busy.compareAndSet(false, true)) {
                thread.execute(this::next);
            }
        }

        private void next() {
            try {
                checks.next();
            } catch (RuntimeException e) {
                log.warn("A link could not be checked ({}).", e.getClass().getSimpleName());
            } finally {
                busy.set(false);
            }
        }

        @PreDestroy
        void stop() {
            thread.shutdownNow();
        }
    }
}
