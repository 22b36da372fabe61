package org.wegwijs.content.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * Names of the public Internet only: everything that RFC 6890 sets apart is not looked at, so that nobody can have this
 * server ask its own network. What is checked is what is connected to, also if the name changes in between.
 */
final class PublicAddresses implements Dns {

    private final Predicate<InetAddress> allowed;

    PublicAddresses() {
        this(PublicAddresses::isPublic);
    }

    PublicAddresses(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /** The name leads to an address that must not be asked. */
    static final class NotPublic extends UnknownHostException {
        NotPublic() {
            super("not public");
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = List.of(InetAddress.getAllByName(host));
        // One of several is enough to refuse: a public name has no reason to name an inner address besides.
        if (!found.stream().allMatch(allowed)) {
            throw new NotPublic();
        }
        return found;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmarks && !documentation;
    }

    /** Global unicast, less what only wraps an address of version 4 (6to4, Teredo, NAT64) and documentation. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        return global && !begins(bytes, 0x20, 0x02) && !begins(bytes, 0x20, 0x01, 0x0d, 0xb8) && !isProtocol(bytes);
    }

    /** 2001::/23. */
    private static boolean isProtocol(byte[] bytes) {
        return begins(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0;
    }

    private static boolean begins(byte[] bytes, int... with) {
        byte[] expected = new byte[with.length];
        for (int i = 0; i < with.length; i++) {
            expected[i] = (byte) with[i];
        }
        return Arrays.equals(Arrays.copyOf(bytes, with.length), expected);
    }
}
