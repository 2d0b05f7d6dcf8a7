package org.luoshi.matter;

/** What a source asks for beyond the common fields of a registration. */
public enum SourceField {
    /** 批示领导、内容、日期 (JC-13); a letter to the governor is handled as a city leader instructs (BZ-17). */
    INSTRUCTION,
    /** 来源文号或届次: which meeting, document or letter it is. */
    SOURCE_REFERENCE,
    /** 地点: where it was seen. */
    PLACE
}
