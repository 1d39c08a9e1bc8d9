package org.tanaoroshi.exchange.reading;

import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;

/** Something in a workbook that was not understood, and where it stands. */
public record Problem(Message what, Locator where) {}
