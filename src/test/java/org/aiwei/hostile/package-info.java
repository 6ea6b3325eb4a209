/** Files that nobody should send, and a command that sends all of them at once. */
package org.aiwei.hostile;
