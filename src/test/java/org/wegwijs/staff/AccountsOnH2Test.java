package org.wegwijs.staff;

import org.junit.jupiter.api.DisplayName;

@RunningDesk
@DisplayName("Accounts on H2")
class AccountsOnH2Test extends AccountsContract {}
