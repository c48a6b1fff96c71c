import { mount } from 'svelte';
import '../style/theme.css';
import AnchorPage from './AnchorPage.svelte';

mount(AnchorPage, { target: document.getElementById('app')! });
