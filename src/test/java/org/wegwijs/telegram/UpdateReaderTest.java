package org.wegwijs.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.wegwijs.chat.Deed;
import org.wegwijs.chat.Incoming;
import org.wegwijs.telegram.Received.Kind;

class UpdateReaderTest {

    private static final String FROM = "'from':{'id':7,'is_bot':false,'first_name':'Amal','language_code':'ar'}";
    private static final String PRIVATE = "'chat':{'id':7,'type':'private','first_name':'Amal'}," + FROM;
    private static final String GROUP = "'chat':{'id':-70,'type':'supergroup','title':'G'}," + FROM;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(2_000), ZoneOffset.UTC);

    private final UpdateReader reader = new UpdateReader(new BotIdentity(1000, "WegwijsBot"), CLOCK);

    private Optional<Received> read(String content) {
        return read(41, content);
    }

    private Optional<Received> read(int id, String content) {
        try {
            String json = ("{'update_id':" + id + "," + content + "}").replace('\'', '"');
            return reader.read(new ObjectMapper().readValue(json, Update.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<Received> message(String chat, String content) {
        return read("'message':{'message_id':5,'date':1000," + chat + "," + content + "}");
    }

    private Deed deed(String content) {
        return message(PRIVATE, content).orElseThrow().incoming().deed();
    }

    @Test
    void A_text_is_typed() {
        Incoming incoming =
                message(PRIVATE, "'text':'waar is de dokter?'").orElseThrow().incoming();
        assertThat(incoming.id()).isEqualTo("u41");
        assertThat(incoming.chat().value()).isEqualTo("7");
        assertThat(incoming.sentAt()).isEqualTo(Instant.ofEpochSecond(1000));
        assertThat(incoming.languageHint()).isEqualTo("ar");
        assertThat(incoming.deed()).isEqualTo(new Deed.Typed("waar is de dokter?"));
    }

    @ParameterizedTest
    @CsvSource({"/start a-b_1,start,a-b_1", "/HELP@WegwijsBot,help,''", "' /language  nl ',language,nl"})
    void A_command_is_in_lower_case_with_what_follows(String text, String name, String argument) {
        assertThat(deed("'text':'" + text + "'")).isEqualTo(new Deed.Commanded(name, argument));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ help", "/здраво", "and /help"})
    void A_slash_alone_makes_no_command(String text) {
        assertThat(deed("'text':'" + text + "'")).isInstanceOf(Deed.Typed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'photo':[{'file_id':'f','file_unique_id':'u','width':1,'height':1}],'caption':'brief'|PICTURE|brief",
                "'voice':{'file_id':'f','file_unique_id':'u','duration':1}|VOICE|~~",
                "'audio':{'file_id':'f','file_unique_id':'u','duration':1}|VOICE|~~",
                "'video':{'file_id':'f','file_unique_id':'u','width':1,'height':1,'duration':1}|PICTURE|~~",
                "'video_note':{'file_id':'f','file_unique_id':'u','length':1,'duration':1}|VOICE|~~",
                "'document':{'file_id':'f','file_unique_id':'u'}|DOCUMENT|~~",
                "'sticker':{'file_id':'f','file_unique_id':'u','type':'regular','width':1,'height':1}|STICKER|~~",
                "'contact':{'phone_number':'1','first_name':'x'}|CONTACT|~~",
                "'dice':{'emoji':'d','value':1}|OTHER|~~"
            })
    void Anything_else_is_attached(String content, String kind, String caption) {
        assertThat(deed(content)).isEqualTo(new Deed.Attached(Deed.Attached.Kind.valueOf(kind), caption));
    }

    @Test
    void A_location_or_a_venue_is_where_the_person_is() {
        assertThat(deed("'location':{'latitude':1.5,'longitude':-2.0}")).isEqualTo(new Deed.Located(1.5, -2.0));
        assertThat(deed("'venue':{'location':{'latitude':1.5,'longitude':2.0},'title':'t','address':'a'}"))
                .isEqualTo(new Deed.Located(1.5, 2.0));
        assertThat(deed("'location':{'latitude':100.0,'longitude':2.0}"))
                .isEqualTo(new Deed.Attached(Deed.Attached.Kind.LOCATION, ""));
    }

    @Test
    void An_album_is_one_attachment() {
        String photo = "'media_group_id':'album','photo':[{'file_id':'f','file_unique_id':'u','width':1,'height':1}]";
        String update = "'message':{'message_id':6,'date':1000," + PRIVATE + "," + photo + "}";
        assertThat(read(41, update)).isPresent();
        assertThat(read(41, update)).as("the same update once more").isPresent();
        assertThat(read(42, update)).as("the next picture").isEmpty();
    }

    @Test
    void An_edited_text_is_edited_and_a_moving_location_is_not() {
        String start = "'edited_message':{'message_id':5,'date':1000,'edit_date':1001," + PRIVATE;
        assertThat(read(start + ",'text':'better'}").orElseThrow().incoming().deed())
                .isEqualTo(new Deed.Edited("better"));
        assertThat(read(start + ",'location':{'latitude':1.0,'longitude':2.0}}"))
                .isEmpty();
    }

    @Test
    void A_press_names_the_message_to_edit_unless_it_is_too_old() {
        String start = "'callback_query':{'id':'q','data':'topic:health','chat_instance':'1'," + FROM;
        String chat = "'chat':{'id':7,'type':'private'}";
        assertThat(read(start + ",'message':{'message_id':9,'date':900," + chat + "}}")
                        .orElseThrow()
                        .incoming()
                        .deed())
                .isEqualTo(new Deed.Pressed("topic:health", "9"));
        Received old = read(start + ",'message':{'message_id':9,'date':0," + chat + "}}")
                .orElseThrow();
        assertThat(old.incoming().deed()).isEqualTo(new Deed.Pressed("topic:health", null));
        assertThat(old.incoming().sentAt()).isEqualTo(CLOCK.instant());
        assertThat(read(start + "}").orElseThrow().chat()).isEqualTo("7");
    }

    @Test
    void A_block_is_told() {
        String user = "'user':{'id':1000,'is_bot':true,'first_name':'W'}";
        String change = "'my_chat_member':{'date':1000," + PRIVATE + ",'old_chat_member':{'status':'member'," + user
                + "},'new_chat_member':{'status':'%s'," + user + ",'until_date':0}}";
        assertThat(read(change.formatted("kicked")).orElseThrow().kind()).isEqualTo(Kind.BLOCKED);
        assertThat(read(change.formatted("member"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "hello all||false",
                "hello @wegwijsbot|'type':'mention','offset':6,'length':11|true",
                "hello @otherbot1|'type':'mention','offset':6,'length':10|false",
                "/help@WegwijsBot|'type':'bot_command','offset':0,'length':16|true",
                "/help@OtherBot12|'type':'bot_command','offset':0,'length':16|false",
                "/help|'type':'bot_command','offset':0,'length':5|true"
            })
    void In_a_group_it_counts_only_when_we_are_addressed(String text, String entity, boolean addressed) {
        String entities = entity == null ? "" : ",'entities':[{" + entity + "}]";
        Optional<Received> received = message(GROUP, "'text':'" + text + "'" + entities);
        assertThat(received.map(Received::kind)).isEqualTo(addressed ? Optional.of(Kind.GROUP) : Optional.empty());
        received.ifPresent(group -> assertThat(group.text())
                .as("nothing of what was written, only the link")
                .isEqualTo("https://t.me/WegwijsBot"));
    }

    @Test
    void A_reply_to_us_in_a_group_is_addressed() {
        String ours = "'reply_to_message':{'message_id':1,'date':900,'chat':{'id':-70,'type':'supergroup','title':'G'},"
                + "'from':{'id':1000,'is_bot':true,'first_name':'W'},'text':'x'},'text':'thanks'";
        assertThat(message(GROUP, ours)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'channel_post':{'message_id':5,'date':1,'chat':{'id':-7,'type':'channel','title':'C'},'text':'x'}",
                "'message':{'message_id':5,'date':1,'chat':{'id':7,'type':'private'},'from':{'id':8,'is_bot':true,'first_name':'B'},'text':'x'}",
                "'message':{'message_id':5,'date':1,'chat':{'id':7,'type':'private'},'from':{'id':7,'is_bot':false,'first_name':'A'},'message_auto_delete_timer_changed':{'message_auto_delete_time':9}}",
                "'poll':{'id':'1','question':'q','options':[],'total_voter_count':0,'is_closed':false,'is_anonymous':true,'type':'regular','allows_multiple_answers':false}"
            })
    void Channel_posts_other_bots_and_service_messages_are_passed_over(String content) {
        assertThat(read(content)).isEmpty();
    }

    @Test
    void What_a_database_refuses_is_left_out() {
        assertThat(message(PRIVATE, "'text':'a\\u0000b\\ud800c'").orElseThrow().text())
                .isEqualTo("abc");
    }
}
