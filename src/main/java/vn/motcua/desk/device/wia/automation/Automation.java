package vn.motcua.desk.device.wia.automation;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.COMInvokeException;
import com.sun.jna.platform.win32.COM.COMLateBindingObject;
import com.sun.jna.platform.win32.COM.IDispatch;
import com.sun.jna.platform.win32.Variant.VARIANT;

/** One object of the WIA automation library, spoken to by names. */
final class Automation extends COMLateBindingObject {
    private Automation(String program) {
        super(program, false);
    }

    private Automation(IDispatch object) {
        super(object);
    }

    static Automation create(String program) {
        return new Automation(program);
    }

    Automation get(String name) {
        return new Automation(getAutomationProperty(name));
    }

    String text(String name) {
        return getStringProperty(name);
    }

    int number(String name) {
        return getIntProperty(name);
    }

    Automation call(String name, VARIANT... arguments) {
        var answer = arguments.length == 0 ? invoke(name) : invoke(name, arguments);
        return new Automation((IDispatch) answer.getValue());
    }

    void tell(String name, VARIANT... arguments) {
        invokeNoReply(name, arguments);
    }

    /** Elements are counted from 1. */
    Automation item(int number) {
        return call("Item", new VARIANT(number));
    }

    /** An element of a list of numbers, counted from 1. */
    int numberAt(int number) {
        return invoke("Item", new VARIANT(number)).intValue();
    }

    /** A property of a WIA object by its number. */
    Automation property(int id) {
        return get("Properties").call("Item", new VARIANT(Integer.toString(id)));
    }

    boolean has(int id) {
        return invoke("Exists", get("Properties"), Integer.toString(id));
    }

    private static boolean invoke(String name, Automation on, String argument) {
        return on.invoke(name, new VARIANT(argument)).booleanValue();
    }

    int valueOf(int id) {
        return property(id).number("Value");
    }

    void set(int id, int value) {
        property(id).setProperty("Value", new VARIANT(value));
    }

    /** The driver's own code behind a failed call; that of the call itself where the driver gave none. */
    static int code(COMException failed) {
        if (failed instanceof COMInvokeException invoked && invoked.getScode() != null && invoked.getScode() != 0) return invoked.getScode();
        return failed.getHresult() == null ? 0 : failed.getHresult().intValue();
    }
}
