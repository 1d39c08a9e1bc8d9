package org.tanaoroshi.exchange.sheets;

/**
 * Whose workbook it is.
 *
 * @param bookId the id of the book that wrote it
 * @param unit the 局 or 課 it is for or from, "" for all
 * @param submission 提出番号, 0 where nothing was submitted yet
 * @param issue number of the send-back that it is or answers, 0 for the first distribution
 * @param reviewer who filled it in, "" until known
 * @param confirmer 確認者, "" until known
 */
public record Sender(
    String bookId, String unit, int submission, int issue, String reviewer, String confirmer) {}
