package org.wegwijs.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole program on a port of its own; one for all tests of this room. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1",
            // A folder for each test process: two at once would take each other's set-up links.
            "wegwijs.data=target/desk-data/${test.process:alone}",
            // Two contexts share the database: what one seals, the other opens.
            "wegwijs.key=for the tests of the desk alone"
        })
public @interface RunningDesk {}
