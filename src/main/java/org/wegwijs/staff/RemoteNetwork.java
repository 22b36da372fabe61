package org.wegwijs.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address: an IPv4 address, or the 64 bits of IPv6 that one household is given. */
public final class RemoteNetwork {

    private static final int NETWORK_BYTES = 8;

    private RemoteNetwork() {}

    /** @param address in digits, as a request carries it */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Never asks a name server: a colon is in no name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK_BYTES, bytes.length)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
