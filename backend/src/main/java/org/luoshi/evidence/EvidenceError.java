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
    /** The content is none of JPEG, PNG, WebP, HEIC; with a finding also none of PDF and MP4, or not what was announced. */
    EVIDENCE_TYPE_REFUSED,
    /** The file begins as a picture, a PDF or a video but is cut or damaged. */
    EVIDENCE_BROKEN,
    /** More pixels than any camera makes. */
    EVIDENCE_TOO_MANY_PIXELS,
    /** A page, a script, an archive or a program hides in it. */
    EVIDENCE_DISGUISED,
    /** A video longer than 60 seconds. */
    VIDEO_TOO_LONG,
    /** An attachment is none of PDF, JPEG, PNG, WebP, Word and Excel without macros, or not of the kind that was announced. */
    ATTACHMENT_TYPE_REFUSED,
    /** More attachments than one command may bring. */
    TOO_MANY_ATTACHMENTS,
    /** Only who recorded it, the leader of the group or the office may copy it; only the first two may withdraw it. */
    EVIDENCE_NOT_YOURS,
    /** Withdrawn: the bytes are kept, but only the auditor reads them; nothing hangs on it any more. */
    EVIDENCE_WITHDRAWN,
    /** The finding is settled, or the round was judged by this photo: it stays. */
    EVIDENCE_SETTLED,
    /** The file that was drawn on is none of the parent photo's. */
    COPY_PARENT_DIFFERS,
    /** A copy is no JPEG, or carries EXIF or other metadata. */
    COPY_NOT_CLEAN,
    /** The disk does not take the bytes; try again later. */
    STORAGE_UNAVAILABLE
}
