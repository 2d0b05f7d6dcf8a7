package org.luoshi.platform;

/** A stable code of a refusal; one enum per feature implements it. Codes are never reused or renamed: the app turns them into Chinese. */
public interface ErrorCode {
    String name();
}
