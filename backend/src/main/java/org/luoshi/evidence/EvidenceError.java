package org.luoshi.evidence;

import org.luoshi.platform.ErrorCode;

/** Refusals about photos and their uploads. */
public enum EvidenceError implements ErrorCode {
    /** No such photo or file, or none that the caller may see or send. */
    EVIDENCE_NOT_FOUND,
    /** No such upload, or it has expired: create it again. */
    UPLOAD_NOT_FOUND,
    /** The declared length is not that of the manifest, or more bytes came than declared. */
    UPLOAD_LENGTH_DIFFERS,
    /** The bytes do not start where the server's end. */
    UPLOAD_OFFSET_DIFFERS,
    /** Another request is writing to this upload. */
    UPLOAD_LOCKED,
    /** The bytes of this request do not have the announced checksum. */
    UPLOAD_CHECKSUM_DIFFERS,
    /** The caller has too many unfinished uploads. */
    UPLOAD_QUOTA_EXCEEDED,
    /** The whole does not have the hash of the manifest; the upload starts again at 0. */
    EVIDENCE_HASH_MISMATCH,
    /** The content is none of JPEG, PNG, WebP, HEIC. */
    EVIDENCE_TYPE_REFUSED,
    /** An attachment is none of PDF, JPEG, PNG, WebP, Word and Excel without macros, or not of the kind that was announced. */
    ATTACHMENT_TYPE_REFUSED,
    /** More attachments than one command may bring. */
    TOO_MANY_ATTACHMENTS,
    /** The disk does not take the bytes; try again later. */
    STORAGE_UNAVAILABLE
}
