package org.wegwijs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process that answers on every channel. */
@SpringBootApplication
public class Wegwijs {

    public static void main(String[] args) {
        SpringApplication.run(Wegwijs.class, args);
    }
}
