package org.tanaoroshi.exchange.sheets;

import java.time.Instant;
import org.tanaoroshi.model.Round;

/**
 * What the sheet 表紙 says: all that a merge must know before it looks at a row.
 *
 * @param stageId the stage whose answers 点検一覧 holds
 * @param programs how many programs were written
 * @param answered how many of them were answered when written
 * @param when when it was written, to the second
 */
public record Cover(
    WorkbookKind kind,
    Round round,
    String frameworkId,
    String frameworkVersion,
    String stageId,
    Sender sender,
    int programs,
    int answered,
    Instant when) {}
