package org.luoshi.conclusion;

/** How it is known that a unit received something. */
public enum ReceiptWay {
    /** 确认收到: its liaison or head said so here. */
    CONFIRMED,
    /** 登记送达: the office wrote down how and when it was handed over. */
    RECORDED
}
