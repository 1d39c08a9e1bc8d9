/** 取りまとめ: what came back, what it would change, and taking it in. */
package org.tanaoroshi.ui.merge;
