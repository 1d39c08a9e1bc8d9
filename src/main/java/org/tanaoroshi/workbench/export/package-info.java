/**
 * What leaves a book: workbooks for distribution and submission, 差戻し, and the 提出管理表 of whom they
 * went to. Uses {@code workbench}.
 */
package org.tanaoroshi.workbench.export;
