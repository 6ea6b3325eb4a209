package org.aiwei.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How DingTalk knows that a call comes from who holds the secret: HMAC-SHA256 over the time and the secret. */
final class RobotSignature {

    private RobotSignature() {}

    static URI signed(URI address, String secret, Instant now) {
        if (secret.isEmpty()) {
            return address;
        }
        var millis = now.toEpochMilli();
        var sign = URLEncoder.encode(of(millis, secret), StandardCharsets.UTF_8);
        var more = "timestamp=" + millis + "&sign=" + sign;
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + more);
    }

    static String of(long millis, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
