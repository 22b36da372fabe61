package org.wegwijs.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wegwijs.staff.AuditTrail;
import org.wegwijs.staff.DeskEntry;
import org.wegwijs.staff.Role;

/** Makes a backup at a press, and hands out those there are. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class BackupPage {

    private final Backups backups;
    private final AuditTrail audit;

    BackupPage(Backups backups, AuditTrail audit) {
        this.backups = backups;
        this.audit = audit;
    }

    @GetMapping("/desk/backup")
    String list(Model model) throws IOException {
        model.addAttribute("backups", backups.made());
        return "backup/backups";
    }

    @PostMapping("/desk/backup")
    String make(RedirectAttributes next) throws IOException, SQLException {
        Path file = backups.make();
        audit.note("backup.made", String.valueOf(file.getFileName()), null, null);
        next.addFlashAttribute("done", "backup.done");
        return "redirect:/desk/backup";
    }

    @GetMapping("/desk/backup/{name}")
    ResponseEntity<Resource> fetch(@PathVariable("name") String name) {
        Optional<Path> file = backups.find(name);
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        audit.note("backup.fetched", name, null, null);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file.get()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        DeskEntry backupEntry() {
            return new DeskEntry("/desk/backup", "nav.backup", Set.of(Role.ADMIN), 125);
        }
    }
}
