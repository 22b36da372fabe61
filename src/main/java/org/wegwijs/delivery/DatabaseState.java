package org.wegwijs.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the database takes what is written to it, as those notice who write all the time; says so once when that changes. */
@Component
public class DatabaseState {

    private static final Logger log = LoggerFactory.getLogger(DatabaseState.class);

    private boolean working = true;

    public synchronized boolean isWorking() {
        return working;
    }

    /** Something was written; that something could be read is not enough, since on a full disk reading goes on. */
    public synchronized void works() {
        if (!working) {
            working = true;
            log.info("The database answers again; what waited goes on.");
        }
    }

    /** Something could not be written, or not even be read. */
    public synchronized void fails() {
        if (working) {
            working = false;
            log.error("The database does not answer (is the disk full?); messages wait until it does.");
        }
    }
}
