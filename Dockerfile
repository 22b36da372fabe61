# Builds with the JDK that the checks of the source need, runs on the newest LTS. How to run it: README.md, "In a container".
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
RUN mvn -B -ntp dependency:go-offline
COPY dialogs dialogs
COPY translations translations
COPY src src
RUN mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/wegwijs.jar extract --destination /app

# A run that ends when everything has started leaves the cache of classes behind. It must be made by the Java that uses it.
FROM eclipse-temurin:25-jre AS cached
COPY --from=build /app /app
WORKDIR /app
RUN java -XX:AOTCacheOutput=/app/wegwijs.aot -XX:+UseSerialGC -Xmx384m -Dspring.context.exit=onRefresh \
      -jar /app/wegwijs.jar --server.port=0 --wegwijs.data=/training

FROM eclipse-temurin:25-jre
COPY --from=cached /app /app
# Any user id may run it: everything is readable for all, and /data is the only folder that is written to.
RUN mkdir /data && chmod 0777 /data
USER 10001
WORKDIR /data
VOLUME /data
ENV WEGWIJS_DATA=/data \
    SERVER_PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
# The shell's own connection, since the image holds no curl. UP means that questions can be answered.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# Java is the first process, so that it gets the signals. No file for monitoring tools: the root file system may be read-only.
ENTRYPOINT ["java", "-XX:AOTCache=/app/wegwijs.aot", "-XX:+UseSerialGC", "-Xmx384m", "-XX:-UsePerfData", \
            "-Djava.io.tmpdir=/data/tmp", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/wegwijs.jar"]
