package org.wegwijs.staff;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style, script and pictures of the desk: kept by browsers for long, since their addresses change with their content. */
@Configuration(proxyBeanMethods = false)
class DeskFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/desk/*.css", "/desk/*.js", "/desk/*.svg")
                .addResourceLocations("classpath:/static/desk/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)));
    }
}
