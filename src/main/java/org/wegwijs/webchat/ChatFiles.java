package org.wegwijs.webchat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wegwijs.chat.Enclosures;

/** The photos and files of replies, for whoever has got one: their ids cannot be guessed. */
@Controller
class ChatFiles {

    static final String PATH = "/chat/files";

    private final ObjectProvider<Enclosures> enclosures;

    ChatFiles(ObjectProvider<Enclosures> enclosures) {
        this.enclosures = enclosures;
    }

    /** Only photos open in the page; a PDF is saved. */
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> file(@PathVariable("id") String id) {
        return enclosures.stream()
                .flatMap(room -> room.shown(id).stream())
                .findFirst()
                .map(ChatFiles::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Enclosures.Content content) {
        MediaType type = MediaType.parseMediaType(content.type());
        ContentDisposition how = type.getType().equals("image")
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment().build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .body(content.bytes());
    }
}
