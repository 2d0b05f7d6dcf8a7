package org.luoshi.local;

/** Something a person can put right, said in Chinese and in English. */
final class StackException extends Exception {

    private static final long serialVersionUID = 1L;

    StackException(String chinese, String english) {
        super("✗ " + chinese + System.lineSeparator() + "  " + english);
    }

    StackException(String chinese, String english, Throwable cause) {
        this(chinese, english);
        initCause(cause);
    }
}
