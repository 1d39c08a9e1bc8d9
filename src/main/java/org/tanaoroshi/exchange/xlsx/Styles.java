package org.tanaoroshi.exchange.xlsx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tanaoroshi.exchange.cells.Look;

/**
 * The styles of our workbooks: one per {@link Look} and number of decimals, made when asked for.
 */
final class Styles {
  static final String FONT = "Yu Gothic";

  /**
   * What is still to do stands out; a number format needs no rule that a re-saved file may lose.
   */
  private static final String STILL_TO_DO = "[Red]#,##0;-#,##0;0";

  private static final String NAVY = "24427A";
  private static final String HEADER_BLUE = "E8EEF9";
  private static final String HEADER_YELLOW = "FFF1C2";
  private static final String INPUT_YELLOW = "FFFDF0";
  private static final String GREY = "F4F5F7";
  private static final String LINE = "C9D2E3";

  private final XSSFWorkbook book;
  private final Map<Key, CellStyle> styles = new LinkedHashMap<>();
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook book) {
    this.book = book;
    XSSFFont standard = book.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) 10);
  }

  /** A look whose numbers show that many decimals. */
  record Key(Look look, int decimals) {}

  /** The style of a look whose numbers show that many decimals. */
  CellStyle of(Look look, int decimals) {
    return styles.computeIfAbsent(new Key(look, decimals), k -> make(look, decimals));
  }

  /**
   * What was asked for so far, in that order; made in that order elsewhere, numbers are the same.
   */
  List<Key> made() {
    return List.copyOf(styles.keySet());
  }

  private CellStyle make(Look look, int decimals) {
    XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    switch (look) {
      case PLAIN, NOTE, TITLE, SECTION -> bare(style, look);
      case LABEL, BAND, BAND_INPUT, BAND_COMPUTED -> label(style, look);
      case HEADER, HEADER_INPUT, HEADER_COMPUTED -> header(style, look);
      default -> content(style, look, decimals);
    }
    return style;
  }

  private void bare(XSSFCellStyle style, Look look) {
    switch (look) {
      case TITLE -> style.setFont(font(true, 16, NAVY));
      case SECTION -> style.setFont(font(true, 12, NAVY));
      case NOTE -> style.setFont(font(false, 9, "5A6478"));
      default -> style.setFont(font(false, 10, "1F2937"));
    }
  }

  private void label(XSSFCellStyle style, Look look) {
    switch (look) {
      case LABEL -> {
        fill(style, HEADER_BLUE);
        lines(style);
        style.setFont(font(true, 9, "34425E"));
      }
      case BAND_INPUT -> {
        fill(style, "B7791F");
        style.setFont(font(true, 9, "FFFFFF"));
      }
      case BAND_COMPUTED -> {
        fill(style, "6B7487");
        style.setFont(font(true, 9, "FFFFFF"));
      }
      default -> {
        fill(style, NAVY);
        style.setFont(font(true, 9, "FFFFFF"));
      }
    }
  }

  private void header(XSSFCellStyle style, Look look) {
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setWrapText(true);
    fill(
        style,
        switch (look) {
          case HEADER_INPUT -> HEADER_YELLOW;
          case HEADER_COMPUTED -> "E5E7EC";
          default -> HEADER_BLUE;
        });
    lines(style);
    style.setFont(font(true, 9, "1F2937"));
  }

  private void content(XSSFCellStyle style, Look look, int decimals) {
    lines(style);
    String name = look.name();
    style.setFont(font(name.startsWith("TOTAL"), 10, "1F2937"));
    if (look.isInput()) {
      fill(style, INPUT_YELLOW);
    } else if (name.startsWith("COMPUTED")) {
      fill(style, GREY);
    } else if (name.startsWith("TOTAL")) {
      fill(style, HEADER_BLUE);
    }
    if (look == Look.VALUE) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    } else if (name.endsWith("MONEY")) {
      style.setDataFormat(format(money(decimals)));
      style.setAlignment(HorizontalAlignment.RIGHT);
      style.setIndention((short) 1);
    } else if (name.endsWith("COUNT")) {
      style.setDataFormat(format(look == Look.COMPUTED_COUNT ? STILL_TO_DO : "#,##0"));
      style.setAlignment(HorizontalAlignment.RIGHT);
      style.setIndention((short) 1);
    } else if (name.endsWith("DAY")) {
      style.setDataFormat(format("yyyy/m/d"));
      style.setAlignment(HorizontalAlignment.CENTER);
    } else {
      // Text cells stay text when someone types 1-2 or =… into them.
      style.setDataFormat(format("@"));
      style.setWrapText(true);
      style.setAlignment(
          name.endsWith("CODE") ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    }
  }

  /** Thousands separated, ▲ for negative, never scaled. */
  static String money(int decimals) {
    String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    return digits + ";\"▲\"" + digits;
  }

  private short format(String pattern) {
    return book.createDataFormat().getFormat(pattern);
  }

  private XSSFFont font(boolean bold, int points, String color) {
    return fonts.computeIfAbsent(bold + " " + points + color, k -> make(bold, points, color));
  }

  private XSSFFont make(boolean bold, int points, String color) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    font.setColor(color(color));
    return font;
  }

  private static void fill(XSSFCellStyle style, String color) {
    style.setFillForegroundColor(color(color));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void lines(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor line = color(LINE);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
  }

  static XSSFColor color(String rgb) {
    return new XSSFColor(
        new byte[] {
          (byte) Integer.parseInt(rgb.substring(0, 2), 16),
          (byte) Integer.parseInt(rgb.substring(2, 4), 16),
          (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        },
        new DefaultIndexedColorMap());
  }
}
