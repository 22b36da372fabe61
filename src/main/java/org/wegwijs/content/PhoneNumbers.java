package org.wegwijs.content;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a telephone number that can be dialled from one that cannot. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();

    /** Numbers that are dialled inside their country only, as people see them written there: 0800, 0900, 14 013. */
    private static final Set<PhoneNumberType> INSIDE = Set.of(
            PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN);

    /** The library lags behind: it does not know the Dutch 113, the Greek 15900 or the German 116 016. */
    private static final Pattern NEW_SHORT = Pattern.compile("[0-9]{3,5}|116 ?[0-9]{3}");

    private PhoneNumbers() {}

    /**
     * What is wrong with a number; empty where nothing is.
     *
     * @param countries in which it is dialled, ISO 3166 alpha-2
     */
    static Optional<String> fault(String number, Collection<String> countries) {
        if (!number.matches("\\+?[0-9][0-9 ()-]*")) {
            return Optional.of("'" + number + "' is no telephone number: digits and blanks, like +31 13 532 5500");
        }
        if (number.startsWith("+")) {
            return isValid(number, "ZZ")
                    ? Optional.empty()
                    : Optional.of("'" + number + "' is no number that exists in any country; look for a missing digit");
        }
        return countries.stream().anyMatch(country -> isDialled(number, country))
                ? Optional.empty()
                : Optional.of("'" + number + "' is no short number of " + String.join(", ", countries)
                        + "; write a usual number with its country: +31 13 532 5500");
    }

    private static boolean isValid(String number, String country) {
        try {
            return NUMBERS.isValidNumber(NUMBERS.parse(number, country));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isDialled(String number, String country) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, country);
            return SHORT.isValidShortNumberForRegion(parsed, country)
                    || NEW_SHORT.matcher(number).matches()
                    || NUMBERS.isValidNumberForRegion(parsed, country)
                            && INSIDE.contains(NUMBERS.getNumberType(parsed));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
