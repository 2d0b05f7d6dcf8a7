package org.luoshi.matter;

/** 红黄绿灯 (decision 14). */
public enum TrafficLight {
    GREEN,
    YELLOW,
    RED,
    GREY
}
