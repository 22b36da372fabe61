package org.wegwijs.content.links;

import java.util.Hashtable;
import java.util.regex.Pattern;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;

/** Whether mail can be sent to a domain at all, as its names say. Nobody is written to. */
class MailDomains {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** OK, GONE where there is no such domain or no mail server in it, UNREACHABLE where nobody can be asked. */
    // Nothing but the client for domain names, which reads texts and makes no objects of them.
    @SuppressWarnings("BanJNDI")
    LinkOutcome look(String domain) {
        if (!DOMAIN.matcher(domain).matches()) {
            return LinkOutcome.GONE;
        }
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "3000");
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        try {
            InitialDirContext names = new InitialDirContext(settings);
            try {
                Attributes found = names.getAttributes("dns:/" + domain, new String[] {"MX", "A", "AAAA"});
                return found.size() > 0 ? LinkOutcome.OK : LinkOutcome.GONE;
            } finally {
                names.close();
            }
        } catch (NameNotFoundException e) {
            return LinkOutcome.GONE;
        } catch (NamingException e) {
            return LinkOutcome.UNREACHABLE;
        }
    }
}
