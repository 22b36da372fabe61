package org.wegwijs.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The methods of the Bot API that the program calls, but for {@code getUpdates}: each is checked, carried out and kept. */
final class BotMethods {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Object lock;
    private final SentMessages messages;
    private final WebhookDelivery webhook;
    private final Calls calls;
    private final KeptProfile profile = new KeptProfile();

    BotMethods(Object lock, SentMessages messages, WebhookDelivery webhook, Calls calls) {
        this.lock = lock;
        this.messages = messages;
        this.webhook = webhook;
        this.calls = calls;
    }

    /** The result; throws IllegalArgumentException where Telegram would not have taken the call. */
    JsonNode carriedOut(String method, JsonNode given) {
        JsonNode parameters = method.equals("editmessagemedia") ? Multipart.likeOneThatSends(given) : given;
        synchronized (lock) {
            JsonNode result = result(method, parameters);
            calls.accept(new Call(method, parameters, result.path("message_id").asInt()));
            return result;
        }
    }

    private JsonNode result(String method, JsonNode parameters) {
        return switch (method) {
            case "getme" -> UpdateFixture.user(FakeBotApi.BOT).put("username", FakeBotApi.USERNAME);
            case "answercallbackquery" -> done();
            case "setwebhook", "deletewebhook" -> {
                webhook.set(parameters);
                yield done();
            }
            case "getwebhookinfo" -> webhook.info();
            case "sendmessage" -> sent(MessageRules.texted(parameters));
            case "editmessagetext" -> messages.withNewText(MessageRules.texted(parameters));
            case "sendphoto" -> withFile("photo", MessageRules.captioned(parameters));
            case "senddocument" -> withFile("document", MessageRules.captioned(parameters));
            case "editmessagecaption" -> messages.message(MessageRules.captioned(parameters), messageId(parameters));
            case "editmessagemedia" ->
                messages.withFile(
                        parameters.path("type").asText(), MessageRules.captioned(parameters), messageId(parameters));
            case "sendvenue" -> sent(MessageRules.having(parameters, "latitude", "longitude", "title", "address"));
            case "sendcontact" -> sent(MessageRules.having(parameters, "phone_number", "first_name"));
            case "deletemessages" -> {
                MessageRules.checkDeletion(parameters);
                yield done();
            }
            case "setmycommands", "setmydescription", "setmyshortdescription" -> profile.keep(method, parameters);
            case "getmycommands", "getmydescription", "getmyshortdescription" -> profile.kept(method, parameters);
            default -> throw new IllegalArgumentException("method not found");
        };
    }

    private JsonNode sent(JsonNode parameters) {
        return messages.message(parameters, messages.nextId());
    }

    private JsonNode withFile(String field, JsonNode parameters) {
        return messages.withFile(field, parameters, messages.nextId());
    }

    private static int messageId(JsonNode parameters) {
        return parameters.path("message_id").asInt();
    }

    private static JsonNode done() {
        return JSON.getNodeFactory().booleanNode(true);
    }
}
