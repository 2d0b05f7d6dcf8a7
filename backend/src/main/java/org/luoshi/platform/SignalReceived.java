package org.luoshi.platform;

/** A replica, perhaps this one, has said something to all replicas. Observers run on the listening thread: be quick. */
public record SignalReceived(String topic, String value) {}
