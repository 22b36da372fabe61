package org.wegwijs.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A page of the desk in a browser, of somebody who is signed in; {@link DeskVisitor} needs no browser. */
public final class DeskPage {

    private DeskPage() {}

    /** The desk's first page, signed in as one of the {@link AccountFixture}. */
    public static Page signedIn(Page page, int port, String name) {
        page.navigate("http://localhost:" + port + "/desk");
        page.locator("#name").fill(name);
        page.locator("#password").fill(AccountFixture.PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }
}
