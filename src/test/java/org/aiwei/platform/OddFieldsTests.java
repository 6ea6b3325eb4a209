package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.server.ResponseStatusException;

class OddFieldsTests {

    record Form(@Nullable String mail, @Nullable Boolean now) {}

    @ParameterizedTest
    @ValueSource(strings = {"true¿'\"(", "2", "null"})
    void aTickThatIsNeitherYesNorNoIsRefused(String typed) {
        assertThatThrownBy(() -> read("POST", typed))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "on, true", "false, false", "'', "})
    void aTickIsRead(String typed, @Nullable Boolean expected) {
        assertThat(read("POST", typed)).isEqualTo(new Form("li@anlan.example", expected));
    }

    @Test
    void whatIsMerelyLookedUpIsNotRefused() {
        assertThat(read("GET", "2")).isEqualTo(new Form("li@anlan.example", null));
    }

    private static @Nullable Object read(String method, String tick) {
        var request = new MockHttpServletRequest(method, "/account/messages");
        request.addParameter("mail", "li@anlan.example");
        request.addParameter("now", tick);
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        new OddFields().check(request, binder);
        binder.construct(request);
        return binder.getTarget();
    }
}
