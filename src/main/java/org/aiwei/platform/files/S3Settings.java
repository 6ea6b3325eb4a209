package org.aiwei.platform.files;

import java.net.URI;

/**
 * How an S3-compatible store is reached.
 *
 * @param pathStyle whether the bucket stands behind the address, as most stores in a house want it, not before it
 */
record S3Settings(URI endpoint, String region, String bucket, boolean pathStyle, String key, String secret) {

    /** The secret stays out of every log. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
