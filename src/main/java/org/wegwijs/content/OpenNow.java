package org.wegwijs.content;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether something is open at this moment. */
@Component
class OpenNow {

    private final PublicHolidays holidays;
    private final Clock clock;

    OpenNow(PublicHolidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    Openness of(Hours hours) {
        return hours.at(clock.instant(), day -> holidays.on(hours.country(), day));
    }
}
