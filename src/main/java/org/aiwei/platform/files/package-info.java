/** Where files lie when they do not lie in the database: a folder, or a bucket of an S3-compatible store. */
@NamedInterface("files")
@NullMarked
package org.aiwei.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
